import { foldMemo, foldNameMemo } from '../values/fold-memo.ts';
import type { UnitId } from '../../domain/unit.ts';
import type { Village } from '../../domain/village.ts';

export interface VillageQuery {
  /** The commune, and its counterparts of the other vintage: a village belongs to any of them. */
  readonly communes: readonly UnitId[];
  readonly code: string;
  readonly name: string;
}

export type VillageMatch =
  | { readonly village: Village }
  | { readonly code: 'VILLAGE_UNKNOWN' | 'VILLAGE_AMBIGUOUS' };

/** Villages by code, then by name within the commune: "Thôn 2" exists in many communes. */
export class VillageIndex {
  readonly #byCode = new Map<string, Village[]>();
  readonly #byName = new Map<string, Village[]>();

  constructor(villages: readonly Village[]) {
    for (const village of villages) {
      if (village.code !== null) push(this.#byCode, village.code, village);
      for (const key of nameKeys(village.name)) {
        push(this.#byName, key, village);
        push(this.#byName, `${village.communeId ?? ''}|${key}`, village);
      }
    }
  }

  match({ communes, code, name }: VillageQuery): VillageMatch {
    if (code !== '') {
      const coded = this.#byCode.get(code) ?? [];
      const within = communes.length === 0 ? coded : coded.filter((village) => isIn(village, communes));
      if (within.length === 1 && within[0] !== undefined) return { village: within[0] };
    }
    if (name === '') return { code: 'VILLAGE_UNKNOWN' };
    for (const key of nameKeys(name)) {
      const found = communes.length === 0 ? (this.#byName.get(key) ?? []) : this.#within(communes, key);
      if (found.length === 1 && found[0] !== undefined) return { village: found[0] };
      if (found.length > 1) return { code: 'VILLAGE_AMBIGUOUS' };
    }
    return { code: 'VILLAGE_UNKNOWN' };
  }

  #within(communes: readonly UnitId[], key: string): readonly Village[] {
    const found = new Set<Village>();
    for (const commune of communes)
      for (const village of this.#byName.get(`${commune}|${key}`) ?? []) found.add(village);
    return [...found];
  }
}

/** The name with its kind first ("thon 2"), then without ("2"): a bon and a thôn may share the rest. */
function nameKeys(name: string): readonly string[] {
  const whole = plainNumbers(foldMemo(name)).replace(/^(?:tdp|to dan pho)\b/, 'to dan pho');
  return [...new Set([`=${whole}`, `~${plainNumbers(foldNameMemo(name))}`])];
}

function plainNumbers(text: string): string {
  return text.replace(/\b0+(?=\d)/g, '');
}

function isIn(village: Village, communes: readonly UnitId[]): boolean {
  return village.communeId === null || communes.includes(village.communeId);
}

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}
