import type { IssueText } from '../issue-text.ts';

/** English sentences of refused files and of findings about a file as a whole. */
export const filesIssuesEn: Readonly<Record<string, IssueText>> = {
  FILE_EMPTY: {
    message: 'The file is empty.',
    suggestion: 'Check the original and export or copy it again.',
  },
  FILE_TOO_LARGE: {
    message: 'The file has {megabytes} MB; the limit is {limit} MB.',
    suggestion: 'Split it, for example by district or operator.',
  },
  NO_DATA_ROWS: {
    message: 'The file has no data rows below its header.',
    suggestion: 'Check that the right sheet was exported and still holds data.',
  },
  NOT_TEXT: {
    message: 'The file holds binary data, not a table or map this program reads.',
    suggestion: 'Open it in the program that made it and export to CSV, XLSX or GeoJSON.',
  },
  IS_PDF: {
    message: 'This is a PDF, not a data table, whatever its name says.',
    suggestion: 'Ask for the original Excel file, or copy the table into Excel and check every row.',
  },
  IS_IMAGE: {
    message: 'This is an image; it holds no table.',
    suggestion: 'Ask for the original data (Excel, CSV, KML, SHP).',
  },
  IS_WORD: {
    message: 'This is a Word or PowerPoint file.',
    suggestion: 'Copy the table to Excel, one row per station or village, and import that.',
  },
  IS_DWG: {
    message: 'This is an AutoCAD drawing (DWG).',
    suggestion: 'Export it to KML or a shapefile with a coordinate system from a GIS program.',
  },
  IS_GEOPACKAGE: {
    message: 'This is an SQLite database or GeoPackage.',
    suggestion: 'In QGIS: right-click the layer, Export, choose GeoJSON (EPSG:4326).',
  },
  IS_MAPINFO_TAB: {
    message: 'This is a MapInfo TAB file.',
    suggestion: 'Export it to MIF/MID or a shapefile (QGIS or MapInfo) and import that.',
  },
  IS_RAR: {
    message: 'This is a RAR or 7z archive.',
    suggestion: 'Unpack it and import the files inside, or pack them as ZIP.',
  },
  ZIP_BROKEN: {
    message: 'The archive (or Excel file) is damaged or cut off.',
    suggestion: 'Copy or download it again; if it is Excel, open and save it anew.',
  },
  ZIP_BOMB: {
    message: 'The archive unpacks to {megabytes} MB, beyond what is safe.',
    suggestion: 'Check where it comes from; if the data are really that large, split them.',
  },
  ZIP_TOO_MANY_ENTRIES: {
    message: 'The archive has {count} entries; the limit is {limit}.',
    suggestion: 'Pack only the files to be imported.',
  },
  ZIP_NOTHING_KNOWN: {
    message: 'The archive holds no KML, shapefile or MIF.',
    suggestion: 'Unpack it and import the files inside.',
  },
  ZIP_ENCRYPTED: {
    message: 'The archive is protected by a password.',
    suggestion: 'Unpack it with the password and import the file inside.',
  },
  XLSX_ENCRYPTED_OR_XLS: {
    message: 'The Excel file is protected by a password.',
    suggestion: 'Open it in Excel, remove the password (File, Info, Protect Workbook) and save it.',
  },
  EXCEL_BROKEN: {
    message: 'The content of this Excel file cannot be read.',
    suggestion: 'Open it in Excel and save it as .xlsx, or export CSV UTF-8.',
  },
  SHEET_MISSING: {
    message: 'There is no sheet or layer “{sheet}”.',
    suggestion: 'Choose a sheet or layer of the file.',
  },
  LINE_TOO_LONG: {
    message: 'One line is longer than a million characters; this is not a table.',
    suggestion: 'Check the export: every record must stand on its own line.',
  },
  TOO_MANY_ROWS: {
    message: 'The file has {rows} rows; the limit is {limit}.',
    suggestion: 'Filter it to the province or split it first.',
  },
  TOO_MANY_COLUMNS: {
    message: 'The table has {columns} columns; the limit is {limit}.',
    suggestion: 'Delete the empty or unneeded columns at its end.',
  },
  XML_ENTITIES: {
    message: 'The XML file declares entities (DOCTYPE), which can do harm, so it is not opened.',
    suggestion: 'Export it again from Google Earth or QGIS, without a DOCTYPE.',
  },
  BOUNDARIES_NOT_POLYGONS: {
    message: 'Boundaries must be polygons; this file has only points or lines.',
    suggestion: 'If these are centres or stations, choose that kind of data; otherwise export the areas.',
  },
  BOUNDARIES_VINTAGE: {
    message: 'Which administrative map these units belong to was judged from codes and names.',
    suggestion: 'Choose 2023 (with districts) or 2025 (after the merger) if it is wrong.',
  },
  KIND_UNKNOWN: {
    message: 'The headings do not tell what kind of data this is: {headings}.',
    suggestion: 'Choose the kind of data and match the columns by hand.',
  },
  KIND_UNSURE: {
    message: 'The file can be “{kind}” or “{other}”; it is read as “{kind}”.',
    suggestion: 'Choose the kind of data if this is not right.',
  },
  HEADER_MISSING: {
    message: 'No header row was found.',
    suggestion: 'Say which row it is, or add one to the file.',
  },
  ENCODING_UNSURE: {
    message: 'The character encoding is not certain; the file is read as {encoding}.',
    suggestion: 'Look at the five sample cells; if the letters are wrong, choose another encoding.',
  },
  BAD_BYTES: {
    message: 'The row has {count} damaged {count|character|characters}, shown as �.',
    suggestion: 'Correct the words with � from the original.',
  },
  QUOTE_UNCLOSED: {
    message: 'Line {line} opens a quotation mark and never closes it; it was read on its own.',
    suggestion: 'Check the cells of this line; close or remove the quotation mark.',
  },
  SHEETS_IGNORED: {
    message: 'Sheet “{sheet}” is read; the file also has: {others}.',
    suggestion: 'Choose another sheet if needed; one sheet is imported at a time.',
  },
  HIDDEN_SHEET_IGNORED: {
    message: 'The hidden sheet “{sheet}” is not read.',
    suggestion: 'If its data are wanted, unhide it in Excel and import again.',
  },
  HEADER_DUPLICATE: {
    message: 'The heading “{heading}” stands over several columns (column {column}).',
    suggestion: 'Columns are kept by position; check the column matching.',
  },
  COLUMN_UNUSED: {
    message: 'The column “{heading}” is not used.',
    suggestion: 'Match it by hand if it is needed.',
  },
  CRS_ASSUMED: {
    message:
      'No coordinate system is stated; {name} ({crs}) is taken, with {share} % of the points where they should be.',
    suggestion: 'Look at the preview map; choose another system if the points are off.',
  },
  CRS_ASK: {
    message: 'The coordinate system of the file is not known.',
    suggestion: 'Choose it, for example VN-2000 with central meridian 108°30′ (EPSG:9218).',
  },
  CRS_AMBIGUOUS: {
    message: 'Several coordinate systems fit; {crs} is used, {other} is possible.',
    suggestion: 'Choose the central meridian that the file’s papers name.',
  },
  CRS_WRONG_ZONE: {
    message: 'In {crs} only {inside} % of the points lie in the province; {other} fits better.',
    suggestion: 'The zone may be wrong, or X and Y exchanged; choose the system again.',
  },
  CRS_NOT_USABLE: {
    message: 'The coordinate system written in the file ({crs}) does not fit its numbers.',
    suggestion: 'Choose the right system.',
  },
  DATUM_SHIFT_MISSING: {
    message:
      'The file says VN-2000 without its datum shift; the official parameters were used, otherwise points would be 225 m off.',
    suggestion: 'Check a few known points on the preview map.',
  },
  ALREADY_IMPORTED: {
    message: 'This very file has been imported before.',
    suggestion: 'There is no need to import it again, unless the decisions are to change.',
  },
  REJECTED_FILE_RECOGNISED: {
    message: 'This is a downloaded file of rejected rows; the columns {columns} are left out.',
    suggestion: 'Corrected rows are imported as usual.',
  },
};
