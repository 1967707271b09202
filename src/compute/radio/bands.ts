import type { Decibels, Dbm, Degrees, MegaHertz, Metres } from '../../domain/quantities.ts';
import type { Morphology } from '../../domain/station.ts';
import type { BandId } from '../../domain/technology.ts';

/** `source`: read in a publication. `assumption`: usual practice, to be replaced by the operator's value. */
type ParameterStatus = 'assumption' | 'source';

/** The terminal's way back. A layer reaches no further than its weaker direction. */
interface UplinkParameters {
  readonly terminalPower: Dbm;
  /** Bandwidth of the smallest useful allocation. */
  readonly bandwidth: MegaHertz;
  readonly noiseFigure: Decibels;
  /** Signal-to-noise ratio needed to decode it, receive diversity included. */
  readonly signalToNoise: Decibels;
  readonly interferenceMargin: Decibels;
}

/**
 * Link budget figures of one radio layer; a station's own figures, when given, replace power and gain. The
 * threshold is the rule's, by the band's technology (`BAND_TECHNOLOGY`).
 */
export interface BandParameters {
  /** Centre of the downlink. */
  readonly frequency: MegaHertz;
  readonly frequencyStatus: ParameterStatus;
  /** Carrier bandwidth. */
  readonly bandwidth: MegaHertz;
  /** Per port (LTE), per carrier (UMTS), per transceiver (GSM) or of the whole array (NR). */
  readonly power: Dbm;
  /** Share of the power in what terminals measure: the common pilot of UMTS has 10 %. 0 where all of it counts. */
  readonly pilotShare: Decibels;
  /** Resource blocks of 12 subcarriers over which LTE and NR spread the power; `null` for GSM and UMTS. */
  readonly resourceBlocks: number | null;
  /** Over an isotropic antenna (dBi). */
  readonly antennaGain: Decibels;
  /** Feeder, jumpers, combiner. */
  readonly losses: Decibels;
  /** Horizontal half-power beamwidth of a sector antenna. */
  readonly beamwidth: Degrees;
  readonly uplink: UplinkParameters;
  readonly status: ParameterStatus;
}

/** Every figure of the reach model in one editable table. */
export interface RadioTable {
  readonly bands: Readonly<Record<BandId, BandParameters>>;
  /** Added to the loss of the model's environment; "quasi-open" is "open" with trees (coffee, rubber, forest). */
  readonly morphologyOffset: Readonly<Record<Morphology, Decibels>>;
  /** For stations whose surroundings the list does not tell. */
  readonly defaultMorphology: Morphology;
  /** Antenna above ground, for stations without one in the list. */
  readonly defaultAntennaHeight: Metres;
  readonly terminalHeight: Metres;
  /** Terminal held in the hand while using data. */
  readonly bodyLoss: Decibels;
}

const NARROW_ANTENNA: Degrees = 65;

const GSM_UPLINK: UplinkParameters = {
  terminalPower: 33,
  bandwidth: 0.2,
  noiseFigure: 3,
  signalToNoise: 8,
  interferenceMargin: 0,
};
const UMTS_UPLINK: UplinkParameters = {
  terminalPower: 24,
  bandwidth: 3.84,
  noiseFigure: 3,
  signalToNoise: -17,
  interferenceMargin: 3,
};
/** Two resource blocks of 180 kHz, the terminal's smallest practical data allocation. */
const LTE_UPLINK: UplinkParameters = {
  terminalPower: 23,
  bandwidth: 0.36,
  noiseFigure: 2.5,
  signalToNoise: -4,
  interferenceMargin: 1,
};
/** Two resource blocks of 360 kHz (30 kHz spacing). */
const NR_UPLINK: UplinkParameters = { ...LTE_UPLINK, bandwidth: 0.72 };

const COMMON = {
  frequencyStatus: 'assumption',
  pilotShare: 0,
  resourceBlocks: null,
  beamwidth: NARROW_ANTENNA,
  status: 'assumption',
} as const;

/**
 * Defaults. Frequencies marked `source` follow the Vietnamese awards: 703–733/758–788 MHz (2025), 1800 MHz IMT
 * plan of Thông tư 03/2024/TT-BTTTT, 2500–2600 MHz (8 March 2024), 3700–3900 MHz (2024); the others follow
 * the general plan. Resource blocks: 3GPP TS 36.101 Table 5.6-1 and TS 38.101-1 Table 5.3.2-1.
 */
export const DEFAULT_RADIO_TABLE: RadioTable = {
  bands: {
    GSM900: {
      ...COMMON,
      frequency: 947.5,
      bandwidth: 0.2,
      power: 46,
      antennaGain: 16.5,
      losses: 1.5,
      uplink: GSM_UPLINK,
    },
    GSM1800: {
      ...COMMON,
      frequency: 1842.5,
      bandwidth: 0.2,
      power: 46,
      antennaGain: 17.5,
      losses: 2,
      uplink: GSM_UPLINK,
    },
    UMTS900: umts(942.5, 16.5),
    UMTS2100: umts(2140, 17.5),
    LTE700: { ...lte(763, 10, 50), antennaGain: 15.5, losses: 1, frequencyStatus: 'source' },
    LTE900: { ...lte(942.5, 5, 25), antennaGain: 16.5 },
    LTE1800: { ...lte(1842.5, 20, 100), frequencyStatus: 'source' },
    LTE2100: lte(2140, 15, 75),
    LTE2600: { ...lte(2550, 20, 100), frequencyStatus: 'source' },
    NR700: { ...lte(763, 10, 52), antennaGain: 15.5, losses: 1, frequencyStatus: 'source' },
    NR2600: massiveMimo(2550),
    NR3700: massiveMimo(3750),
  },
  morphologyOffset: { urban: 0, suburban: 0, 'quasi-open': 5, open: 0 },
  defaultMorphology: 'quasi-open',
  defaultAntennaHeight: 35,
  terminalHeight: 1.5,
  bodyLoss: 3,
};

function umts(frequency: MegaHertz, antennaGain: Decibels): BandParameters {
  return {
    ...COMMON,
    frequency,
    bandwidth: 5,
    power: 43,
    pilotShare: -10,
    antennaGain,
    losses: 1.5,
    uplink: UMTS_UPLINK,
  };
}

function lte(frequency: MegaHertz, bandwidth: MegaHertz, resourceBlocks: number): BandParameters {
  return {
    ...COMMON,
    frequency,
    bandwidth,
    power: 46,
    resourceBlocks,
    antennaGain: 17.5,
    losses: 0.5,
    uplink: LTE_UPLINK,
  };
}

/** 100 MHz at 30 kHz subcarrier spacing on an antenna of 64 transmitters. */
function massiveMimo(frequency: MegaHertz): BandParameters {
  return {
    ...COMMON,
    frequency,
    frequencyStatus: 'source',
    bandwidth: 100,
    power: 53,
    resourceBlocks: 273,
    antennaGain: 24,
    losses: 0,
    uplink: NR_UPLINK,
  };
}
