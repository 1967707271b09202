import { foldMemo, foldNameMemo } from '../values/fold-memo.ts';
import {
  unitId,
  type AdminUnit,
  type CrosswalkEntry,
  type UnitId,
  type UnitLevel,
  type Vintage,
} from '../../domain/unit.ts';

/** How a row names its unit; empty texts when it does not. */
export interface UnitQuery {
  readonly level: UnitLevel;
  readonly code: string;
  readonly name: string;
  readonly district: string;
}

export type UnitMatch =
  | { readonly unit: AdminUnit; readonly isOtherVintage: boolean }
  | { readonly code: 'COMMUNE_UNKNOWN' | 'COMMUNE_AMBIGUOUS' };

/** Units by (vintage, code) and by folded name within a vintage; never across vintages by code or name alone. */
export class UnitIndex {
  readonly units: readonly AdminUnit[];
  readonly crosswalk: readonly CrosswalkEntry[];
  readonly #byId = new Map<UnitId, AdminUnit>();
  readonly #byName = new Map<string, AdminUnit[]>();
  readonly #vintages: readonly Vintage[];

  /** `preferred`: the vintage to try first, from the file or the person. */
  constructor(
    units: readonly AdminUnit[],
    crosswalk: readonly CrosswalkEntry[],
    preferred: Vintage = '2023',
  ) {
    this.units = units;
    this.crosswalk = crosswalk;
    this.#vintages = preferred === '2023' ? ['2023', '2025'] : ['2025', '2023'];
    for (const unit of units) {
      this.#byId.set(unit.id, unit);
      for (const name of new Set([foldMemo(unit.name), foldNameMemo(unit.name)])) {
        push(this.#byName, nameKey(unit.level, unit.vintage, name), unit);
      }
    }
  }

  byId(id: UnitId): AdminUnit | null {
    return this.#byId.get(id) ?? null;
  }

  /** Code first, where the name does not contradict it; then the name, with its kind and district if needed. */
  match(query: UnitQuery): UnitMatch {
    for (const isByName of [false, true]) {
      for (const vintage of this.#vintages) {
        const found = isByName ? this.#named(query, vintage) : this.#coded(query, vintage);
        if (found === 'ambiguous') return { code: 'COMMUNE_AMBIGUOUS' };
        if (found !== null) return { unit: found, isOtherVintage: vintage !== this.#vintages[0] };
      }
    }
    // A name that stands for no other unit is a spelling or two names in one: then the code counts.
    const bare = query.code === '' ? null : this.#bareCode(query);
    return bare === null
      ? { code: 'COMMUNE_UNKNOWN' }
      : { unit: bare, isOtherVintage: bare.vintage !== this.#vintages[0] };
  }

  /** Units of the other vintage that this one went to or came from. */
  related(id: UnitId): readonly UnitId[] {
    return this.crosswalk.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
  }

  #coded(query: UnitQuery, vintage: Vintage): AdminUnit | null {
    if (query.code === '') return null;
    const unit = this.#byId.get(unitId(vintage, query.code)) ?? null;
    if (unit === null || unit.level !== query.level) return null;
    const isNamedSo = query.name === '' || foldNameMemo(unit.name) === foldNameMemo(query.name);
    return isNamedSo ? unit : null;
  }

  #bareCode(query: UnitQuery): AdminUnit | null {
    for (const vintage of this.#vintages) {
      const unit = this.#byId.get(unitId(vintage, query.code));
      if (unit !== undefined) return unit;
    }
    return null;
  }

  #named(query: UnitQuery, vintage: Vintage): AdminUnit | null | 'ambiguous' {
    if (query.name === '') return null;
    const exact = this.#byName.get(nameKey(query.level, vintage, foldMemo(query.name))) ?? [];
    const found =
      exact.length > 0
        ? exact
        : (this.#byName.get(nameKey(query.level, vintage, foldNameMemo(query.name))) ?? []);
    if (found.length <= 1) return found[0] ?? null;
    const district = foldNameMemo(query.district);
    const within = found.filter((unit) => district !== '' && this.#districtOf(unit) === district);
    return within.length === 1 ? (within[0] ?? null) : 'ambiguous';
  }

  #districtOf(unit: AdminUnit): string {
    const parent = unit.parentId === null ? null : this.byId(unit.parentId);
    return parent === null ? '' : foldNameMemo(parent.name);
  }
}

/** The vintage whose commune names the rows use; 2023 when they fit both equally. */
export function vintageOfNames(units: readonly AdminUnit[], names: Iterable<string>): Vintage {
  const known: Record<Vintage, Set<string>> = { '2023': new Set(), '2025': new Set() };
  for (const unit of units) if (unit.level === 'commune') known[unit.vintage].add(foldMemo(unit.name));
  let newer = 0;
  let older = 0;
  for (const name of new Set(names)) {
    const folded = foldMemo(name);
    if (known['2025'].has(folded) && !known['2023'].has(folded)) newer += 1;
    if (known['2023'].has(folded) && !known['2025'].has(folded)) older += 1;
  }
  return newer > older ? '2025' : '2023';
}

function nameKey(level: UnitLevel, vintage: Vintage, name: string): string {
  return `${level}|${vintage}|${name}`;
}

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else if (!list.includes(item)) list.push(item);
}
