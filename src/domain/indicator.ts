export type IndicatorId =
  | 'communes'
  | 'districts'
  | 'villages'
  | 'population'
  | 'bts_stations'
  | 'villages_with_signal'
  | 'population_3g4g_pct'
  | 'ftth_communes'
  | 'ftth_villages'
  | 'loudspeaker_villages'
  | 'ip_loudspeaker_communes'
  | 'commune_websites';

/** A published figure of one year: what the province said, to be set beside what is computed. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly year: number;
  readonly value: number;
  readonly total: number | null;
  readonly unit: string;
  readonly source: string;
}
