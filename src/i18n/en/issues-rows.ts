import type { IssueText } from '../issue-text.ts';

/** English sentences of rows that are not records and of row findings. */
export const rowsIssuesEn: Readonly<Record<string, IssueText>> = {
  BLANK_ROW: {
    message: 'Blank row.',
    suggestion: 'Nothing to do.',
  },
  GROUP_ROW: {
    message: 'Group row: {text}.',
    suggestion: 'Its name is used for the rows below.',
  },
  TOTAL_ROW: {
    message: 'Total row: {text}.',
    suggestion: 'Totals are not imported; if this is a record, change the name in its first column.',
  },
  FOOTER_ROW: {
    message: 'Footer row: {text}.',
    suggestion: 'Nothing to do.',
  },
  REPEATED_HEADER: {
    message: 'The header row again.',
    suggestion: 'Nothing to do.',
  },
  IDENTICAL_ROW: {
    message: 'The row is identical to row {first}.',
    suggestion: 'One of them is kept.',
  },
  OUT_OF_AREA_SKIPPED: {
    message: '{count} {count|row|rows} outside the province were passed over.',
    suggestion: 'Nothing to do: a country file is filtered to the province.',
  },
  ROW_TOO_LONG: {
    message: 'The row has {cells} cells, more than the {columns} headings.',
    suggestion: 'There may be a delimiter too many; check its last cells.',
  },
  ROW_TOO_SHORT: {
    message: 'The row has only {cells} {cells|cell|cells}; the table has {columns} columns.',
    suggestion: 'Missing cells count as empty; check whether the row was cut.',
  },
  INVISIBLE_REMOVED: {
    message: 'Invisible characters were removed from “{value}”.',
    suggestion: 'Nothing to do if the text looks right.',
  },
  DIGITS_CONVERTED: {
    message: 'Digits of another script in “{value}” were converted.',
    suggestion: 'Check the value.',
  },
  EXCEL_ERROR_VALUE: {
    message: 'The cell holds the Excel error {value}; it counts as empty.',
    suggestion: 'Correct the formula in the original.',
  },
  NUMBER_INVALID: {
    message: '“{value}” is not a valid number; left empty.',
    suggestion: 'Write numbers as 1234.5 or 1234,5 without words.',
  },
  DATE_INVALID: {
    message: '“{value}” is not a real date; left empty.',
    suggestion: 'Write dates as dd/mm/yyyy.',
  },
  YESNO_INVALID: {
    message: '“{value}” is neither yes nor no; taken as unknown.',
    suggestion: 'Use yes / no, x, or 1 / 0.',
  },
  VALUE_UNKNOWN: {
    message: 'The value “{value}” is not understood; taken as unknown.',
    suggestion: 'Use one of the usual words, or correct it after the import.',
  },
  TECHNOLOGY_UNKNOWN: {
    message: 'The technology “{value}” is not known.',
    suggestion: 'Use 2G, 3G, 4G, 5G (or GSM, WCDMA, LTE, NR).',
  },
  BAND_UNKNOWN: {
    message: 'The band “{value}” is not known; the technology’s default is used.',
    suggestion: 'Write it as GSM900, UMTS2100, LTE1800, NR3700.',
  },
  HEIGHT_OUT_OF_RANGE: {
    message: 'The height {value} m is outside {low}–{high} m; left empty.',
    suggestion: 'Check it in the original.',
  },
  AZIMUTH_OUT_OF_RANGE: {
    message: 'The azimuth “{value}” is outside 0–360°; the value is dropped.',
    suggestion: 'Give 0 to 359 degrees clockwise from north.',
  },
  TILT_OUT_OF_RANGE: {
    message: 'The tilt {value}° is outside {low}–{high}°; left empty.',
    suggestion: 'Check the antenna’s tilt.',
  },
  LEVEL_OUT_OF_RANGE: {
    message: 'The level {value} dBm is outside {low}–{high}; left empty.',
    suggestion: 'Check the unit: levels are in dBm (negative).',
  },
  CODE_MISSING: {
    message: 'The code is missing.',
    suggestion: 'Fill it in and import again.',
  },
  CODE_INVENTED: {
    message: 'The station code is missing; {code} is used for now.',
    suggestion: 'Fill in the real code so that later files match.',
  },
  NAME_MISSING: {
    message: 'The village name is missing.',
    suggestion: 'Fill in the village’s name.',
  },
  COORD_MISSING: {
    message: 'The coordinates are missing.',
    suggestion: 'Fill in longitude and latitude and import the row again.',
  },
  COORD_INVALID: {
    message: 'The coordinate “{value}” cannot be read.',
    suggestion: 'Write it as 107.68765 or 107°41\'15.5"E.',
  },
  COORD_SUSPECT: {
    message: 'The coordinate “{value}” looks damaged by a format change; it may be {suggestion}.',
    suggestion: 'Check the original and write {suggestion} if that is right.',
  },
  COORD_NULL_ISLAND: {
    message: 'The coordinates 0, 0 are a blank, not a place.',
    suggestion: 'Fill in the real coordinates.',
  },
  COORD_OUT_OF_RANGE: {
    message: 'The coordinates {lon}; {lat} are nowhere on earth, or not in the system of the other rows.',
    suggestion: 'Check the unit (degrees or metres) and the decimal mark.',
  },
  COORD_DECIMAL_COMMA: {
    message: 'The KML coordinates use decimal commas: {text}.',
    suggestion: 'KML needs decimal points; export the file again.',
  },
  LATLON_SWAPPED: {
    message: 'Longitude and latitude were exchanged; they have been put right.',
    suggestion: 'Check the place on the preview map.',
  },
  LATLON_SWAPPED_ROWS: {
    message:
      'In {count} {count|row|rows} longitude and latitude are exchanged; putting them right is proposed.',
    suggestion: 'Confirm on the preview map, or match the two columns again.',
  },
  OUTSIDE_PROVINCE: {
    message: 'The place lies outside the province; it is kept.',
    suggestion: 'Check the coordinates; if it really is outside, nothing is to be done.',
  },
  COMMUNE_MISMATCH: {
    message: 'The place does not lie in {name}, as the row says.',
    suggestion: 'Check the coordinates, their system and the commune’s name.',
  },
  COMMUNE_UNKNOWN: {
    message: 'The commune “{name}” is not in the list of units.',
    suggestion: 'Correct the name or choose the commune.',
  },
  COMMUNE_AMBIGUOUS: {
    message: 'There are several communes called “{name}”.',
    suggestion: 'Add the commune’s code or its district.',
  },
  COMMUNE_RENAMED: {
    message: 'The name belongs to the other set of units: {name} ({vintage}); it was matched.',
    suggestion: 'Nothing to do.',
  },
  VILLAGE_UNKNOWN: {
    message: 'The village “{name}” ({commune}) was not found.',
    suggestion: 'Correct the name, import the villages first, or choose it by hand.',
  },
  VILLAGE_AMBIGUOUS: {
    message: 'There are several villages called “{name}” ({commune}).',
    suggestion: 'Add the village’s code or commune, then choose the right one.',
  },
  DUPLICATE_CODE: {
    message: 'The code “{key}” already stands in row {first} with other content or another place.',
    suggestion: 'Correct the code or keep one of the two rows.',
  },
  DUPLICATE_NAME_IN_COMMUNE: {
    message: '“{key}” already stands in row {first} of the same commune.',
    suggestion: 'Keep one row, or add village codes to tell them apart.',
  },
  DUPLICATE_KEY: {
    message: '“{key}” was already given in row {first}.',
    suggestion: 'Keep one of the two rows.',
  },
  OPERATOR_MISSING: {
    message: 'The operator is not given.',
    suggestion: 'Add an operator column, or match one by hand.',
  },
  OPERATOR_OTHER: {
    message: 'The operator “{value}” is not in the list; its name is kept.',
    suggestion: 'Nothing to do, or correct the name if it is misspelt.',
  },
  FOREIGN_MCC: {
    message: 'The country code {mcc} is not Viet Nam’s (452); the row is kept.',
    suggestion: 'Near the border Cambodian networks (456) are usual.',
  },
  CELL_ID_SENTINEL: {
    message: 'The cell id {value} means “not available”.',
    suggestion: 'Drop the row or find the real id.',
  },
  CELL_ID_RANGE: {
    message: 'The cell id {value} is beyond the range of {radio}.',
    suggestion: 'Check the technology and the id.',
  },
  RADIO_UNKNOWN: {
    message: 'The radio type “{value}” takes no part in coverage.',
    suggestion: 'Nothing to do.',
  },
  NO_RADIO: {
    message: 'A transmission node without radio: {value}.',
    suggestion: 'Nothing to do; it is kept without coverage.',
  },
  NO_FIX: {
    message: 'The measurement has no position.',
    suggestion: 'Drop the row, or name the village where it was made.',
  },
  ACCURACY_POOR: {
    message: 'The position is uncertain by {value} m, too much to conclude from.',
    suggestion: 'Use it as a hint only.',
  },
  NO_POSITION: {
    message: 'The row names no commune, village or position.',
    suggestion: 'Fill in one of them.',
  },
};
