import { foldMemo } from './fold-memo.ts';
import { OPERATORS, type OperatorId } from '../../domain/operator.ts';
import {
  BANDS,
  BAND_TECHNOLOGY,
  TECHNOLOGIES,
  type BandId,
  type Technology,
} from '../../domain/technology.ts';

/** Technologies and bands of a cell such as "2G/3G/4G", "GSM900;LTE1800" or "L1800", and the words not understood. */
export interface RadioWords {
  readonly technologies: readonly Technology[];
  readonly bands: readonly BandId[];
  readonly unknown: readonly string[];
}

const FAMILY: Readonly<Record<string, Technology>> = {
  gsm: '2G',
  dcs: '2G',
  g: '2G',
  '2g': '2G',
  gprs: '2G',
  edge: '2G',
  umts: '3G',
  wcdma: '3G',
  u: '3G',
  w: '3G',
  '3g': '3G',
  hspa: '3G',
  hsdpa: '3G',
  'hspa+': '3G',
  lte: '4G',
  l: '4G',
  '4g': '4G',
  'lte-a': '4G',
  e: '4G',
  'lte+': '4G',
  '4g+': '4G',
  nr: '5G',
  n: '5G',
  '5g': '5G',
  'nr-sa': '5G',
  'nr-nsa': '5G',
  '5gnr': '5G',
};
const BAND_PREFIX: Readonly<Record<Technology, string>> = {
  '2G': 'GSM',
  '3G': 'UMTS',
  '4G': 'LTE',
  '5G': 'NR',
};
/** Spellings of the same band in MHz. */
const MHZ: Readonly<Record<string, string>> = {
  '850': '900',
  '3500': '3700',
  '3600': '3700',
  '3800': '3700',
  '2500': '2600',
  '2300': '2600',
};

/** `defaultTechnology` completes bare frequencies ("900") in a list that has one technology per row. */
export function parseRadio(text: string, defaultTechnology: Technology | null = null): RadioWords {
  const technologies = new Set<Technology>();
  const bands = new Set<BandId>();
  const unknown: string[] = [];
  for (const word of text.split(/[/;,|&\n]+|\s+(?:và|va|and)\s+|\s*\+\s*(?=\d?[A-Za-z0-9])/u)) {
    const token = word.trim();
    if (token === '') continue;
    const found = readToken(token, defaultTechnology);
    if (found === null) unknown.push(token);
    else {
      technologies.add(found.technology);
      if (found.band !== null) bands.add(found.band);
      if (found.band === null && found.mhz !== null) unknown.push(token);
    }
  }
  return { technologies: TECHNOLOGIES.filter((item) => technologies.has(item)), bands: [...bands], unknown };
}

/** Short id of an operator however it is written; `null` for an empty text. Others are kept by their own name. */
export function parseOperator(text: string): OperatorId | null {
  const folded = foldMemo(text);
  if (folded === '') return null;
  if (
    /^(?:vnpt|vinaphone|vina phone|vnp|vina|vnpt vinaphone|45202)$|\bvnpt\b|\bvinaphone\b|\bvina\b/.test(
      folded,
    )
  )
    return 'vinaphone';
  if (/\bviettel\b|^vtl$|^vt$|^45204$|\bvtt\b/.test(folded)) return 'viettel';
  if (/\bmobifone\b|\bmobiphone\b|^mbf$|^vms$|^mobi$|^mobi fone$|^45201$/.test(folded)) return 'mobifone';
  if (/\bvietnamobile\b|^vnm$|^htc$|^htmobile$|^viet nam mobile$|^45205$/.test(folded)) return 'vietnamobile';
  if (/\bgmobile\b|^gtel$|^beeline$|\bgtel\b/.test(folded)) return 'gmobile';
  return `other:${text}`;
}

/** The operator of a mobile network code under MCC 452; `null` when no known operator has it. */
export function operatorOfMnc(mnc: number): OperatorId | null {
  return OPERATORS.find((operator) => operator.mncs.includes(mnc))?.id ?? null;
}

interface Token {
  readonly technology: Technology;
  readonly band: BandId | null;
  readonly mhz: string | null;
}

function readToken(token: string, fallback: Technology | null): Token | null {
  const folded = token
    .toLowerCase()
    .replace(/\b(?:mhz|band|trạm|tram|bts|nodeb|enodeb|gnodeb)\b/g, '')
    .replace(/[\s_()-]+/g, '')
    .trim();
  const match = /^([a-z0-9+]*?[a-z+])?(\d{3,4})?$/.exec(folded);
  const family = match?.[1];
  const mhz = match?.[2] ?? null;
  const technology = family === undefined ? fallback : FAMILY[family];
  if (folded === '' || technology === undefined || technology === null) return null;
  return { technology, band: mhz === null ? dcsBand(family) : bandOf(technology, mhz), mhz };
}

function dcsBand(family: string | undefined): BandId | null {
  return family === 'dcs' ? 'GSM1800' : null;
}

function bandOf(technology: Technology, mhz: string): BandId | null {
  const name = `${BAND_PREFIX[technology]}${MHZ[mhz] ?? mhz}`;
  const band = BANDS.find((candidate) => candidate === name);
  return band !== undefined && BAND_TECHNOLOGY[band] === technology ? band : null;
}
