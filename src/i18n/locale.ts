/** Languages of the interface. Vietnamese is the default; English is complete. */
export type Locale = 'vi' | 'en';

/** Tag for number and date formats. English keeps day-month-year, as every document of the province does. */
export const LOCALE_TAGS: Readonly<Record<Locale, string>> = { vi: 'vi-VN', en: 'en-GB' };
