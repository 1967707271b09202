/** Files that make one data set, the one that is read first. */
export interface FileGroup {
  readonly main: File;
  readonly companions: readonly File[];
}

const MAINS = /\.(?:shp|mif)$/i;
const COMPANIONS: Readonly<Record<string, readonly string[]>> = {
  shp: ['dbf', 'shx', 'prj', 'cpg', 'sbn', 'sbx', 'qix'],
  mif: ['mid'],
};

/** Joins the parts of a shapefile or a MapInfo exchange file that were dropped together; other files stand alone. */
export function groupCompanions(files: readonly File[]): FileGroup[] {
  const taken = new Set<File>();
  const groups = new Map<File, FileGroup>();
  for (const main of files.filter(({ name }) => MAINS.test(name))) {
    const { base, extension } = partsOf(main.name);
    const companions = files.filter((file) => {
      const parts = partsOf(file.name);
      return parts.base === base && (COMPANIONS[extension] ?? []).includes(parts.extension);
    });
    for (const companion of companions) taken.add(companion);
    groups.set(main, { main, companions });
  }
  return files
    .filter((file) => !taken.has(file))
    .map((file) => groups.get(file) ?? { main: file, companions: [] });
}

/** Case and Unicode form differ between the parts of one set when they come from different systems. */
function partsOf(name: string): { readonly base: string; readonly extension: string } {
  const folded = name.normalize('NFC').toLowerCase();
  const dot = folded.lastIndexOf('.');
  return { base: dot < 0 ? folded : folded.slice(0, dot), extension: dot < 0 ? '' : folded.slice(dot + 1) };
}
