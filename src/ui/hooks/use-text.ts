import { useMemo } from 'react';
import { useStore } from 'zustand';
import {
  formatDate,
  formatDateTime,
  formatKm2,
  formatLength,
  formatNumber,
  formatPercent,
} from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { translator, type Translate } from '../../i18n/text.ts';
import { uiStore } from '../../state/ui-store.ts';

/** Sentences and formats of the chosen language. */
export interface Text {
  readonly locale: Locale;
  readonly t: Translate;
  readonly number: (value: number, digits?: number) => string;
  readonly percent: (share: number) => string;
  readonly km2: (squareMetres: number) => string;
  readonly length: (metres: number) => string;
  readonly date: (iso: string) => string;
  readonly dateTime: (iso: string) => string;
}

export function useText(): Text {
  const locale = useStore(uiStore, (state) => state.locale);
  return useMemo(() => makeText(locale), [locale]);
}

function makeText(locale: Locale): Text {
  return {
    locale,
    t: translator(locale),
    number: (value, digits) => formatNumber(locale, value, digits),
    percent: (share) => formatPercent(locale, share),
    km2: (squareMetres) => formatKm2(locale, squareMetres),
    length: (metres) => formatLength(locale, metres),
    date: formatDate,
    dateTime: (iso) => formatDateTime(locale, iso),
  };
}
