import { foldName } from '../../domain/fold.ts';
import { VINTAGES, type AdminUnit, type UnitLevel, type Vintage } from '../../domain/unit.ts';
import type { ImportContext } from '../model.ts';

/** How well a file's units fit the lists of one period. */
export interface VintageProposal {
  readonly vintage: Vintage;
  /** Share of the file's units whose code and name are both in that period's list, 0…1. */
  readonly score: number;
}

interface NamedUnit {
  readonly codes: readonly string[];
  readonly name: string;
  readonly level: UnitLevel | null;
  readonly oldCodes: readonly string[];
}

/** Decides what the lists leave open: only 2023 has districts, only units of 2025 have old codes. */
const STRUCTURE_BONUS = 0.2;

/**
 * Which administrative map the units belong to, best first. Codes were given anew under other names in
 * 2025, so a code counts in full only with its name; a code or a name alone counts for a quarter.
 */
export function proposeVintage(
  records: readonly NamedUnit[],
  context: Pick<ImportContext, 'units'>,
): VintageProposal[] {
  const structural = structuralVintage(records);
  return VINTAGES.map((vintage) => {
    const units = context.units.filter((unit) => unit.vintage === vintage);
    return { vintage, rank: share(records, units) + (vintage === structural ? STRUCTURE_BONUS : 0) };
  })
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ vintage, rank }) => ({ vintage, score: Math.min(1, rank) }));
}

function structuralVintage(records: readonly NamedUnit[]): Vintage | null {
  if (records.some(({ level }) => level === 'district')) return '2023';
  return records.some(({ oldCodes }) => oldCodes.length > 0) ? '2025' : null;
}

function share(records: readonly NamedUnit[], units: readonly AdminUnit[]): number {
  if (records.length === 0) return 0;
  const nameOfCode = new Map(units.map(({ code, name }) => [code, foldName(name)]));
  const names = new Set(nameOfCode.values());
  let sum = 0;
  for (const { codes, name } of records) {
    const folded = foldName(name);
    if (codes.some((code) => nameOfCode.get(code) === folded)) sum += 1;
    else if (codes.some((code) => nameOfCode.has(code)) || names.has(folded)) sum += 0.25;
  }
  return sum / records.length;
}
