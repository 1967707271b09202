/** A command line split into its parts: `import FILE... --kind stations --json`. */
export interface Arguments {
  readonly command: string | null;
  readonly files: readonly string[];
  readonly options: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

const FLAGS: ReadonlySet<string> = new Set(['json', 'help']);

/** Options take the next word or what stands after `=`; the flags `--json` and `--help` take none. */
export function parseArguments(words: readonly string[]): Arguments {
  const files: string[] = [];
  const options = new Map<string, string>();
  const flags = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const match = /^--([a-z-]+)(?:=(.*))?$/.exec(word);
    if (match === null) {
      files.push(word);
      continue;
    }
    const [, name = '', value] = match;
    if (FLAGS.has(name)) flags.add(name);
    else if (value !== undefined) options.set(name, value);
    else {
      at += 1;
      options.set(name, words[at] ?? '');
    }
  }
  const [command = null, ...rest] = files;
  return { command, files: rest, options, flags };
}
