/** A list, not constants scattered about: generations are switched off (2G, 3G) and added over the years. */
export type Technology = '2G' | '3G' | '4G' | '5G';
export const TECHNOLOGIES: readonly Technology[] = ['2G', '3G', '4G', '5G'];

/** Radio layer: technology and frequency band as planned in Viet Nam. */
export type BandId =
  | 'GSM900'
  | 'GSM1800'
  | 'UMTS900'
  | 'UMTS2100'
  | 'LTE700'
  | 'LTE900'
  | 'LTE1800'
  | 'LTE2100'
  | 'LTE2600'
  | 'NR700'
  | 'NR2600'
  | 'NR3700';

export const BAND_TECHNOLOGY: Readonly<Record<BandId, Technology>> = {
  GSM900: '2G',
  GSM1800: '2G',
  UMTS900: '3G',
  UMTS2100: '3G',
  LTE700: '4G',
  LTE900: '4G',
  LTE1800: '4G',
  LTE2100: '4G',
  LTE2600: '4G',
  NR700: '5G',
  NR2600: '5G',
  NR3700: '5G',
};

export const BANDS = Object.keys(BAND_TECHNOLOGY) as readonly BandId[];

/** Band assumed when a list names only the technology. An assumption, shown as such on the station's card. */
export const DEFAULT_BAND: Readonly<Record<Technology, BandId>> = {
  '2G': 'GSM900',
  '3G': 'UMTS2100',
  '4G': 'LTE1800',
  '5G': 'NR2600',
};
