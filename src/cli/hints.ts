import type { ImportHints, ImportKind } from '../io/model.ts';
import { KINDS } from '../io/fields/kinds.ts';

/** Options of the command line as the answers a person would give: `--kind`, `--crs`, `--encoding`, `--sheet` … */
export function hintsOf(options: ReadonlyMap<string, string>): ImportHints {
  const kind = kindOf(options.get('kind'));
  const crs = options.get('crs');
  const encoding = options.get('encoding');
  const delimiter = options.get('delimiter');
  const sheet = options.get('sheet');
  const headerRow = Number(options.get('header-row'));
  const decimal = options.get('decimal');
  const vintage = options.get('vintage');
  return {
    ...(kind === null ? {} : { kind }),
    ...(crs === undefined ? {} : { crs }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(Number.isInteger(headerRow) && headerRow > 0 ? { headerRow } : {}),
    ...(decimal === '.' || decimal === ',' ? { decimal } : {}),
    ...(vintage === '2023' || vintage === '2025' ? { vintage } : {}),
  };
}

function kindOf(text: string | undefined): ImportKind | null {
  return KINDS.find((spec) => spec.kind === text)?.kind ?? null;
}
