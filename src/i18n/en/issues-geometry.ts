import type { IssueText } from '../issue-text.ts';

/** English sentences of geographic files and shapes. */
export const geometryIssuesEn: Readonly<Record<string, IssueText>> = {
  GEOMETRY_MISSING: {
    message: 'The feature has no geometry.',
    suggestion: 'Draw it again or drop the feature.',
  },
  GEOMETRY_WRONG_TYPE: {
    message: 'The feature is not a polygon.',
    suggestion: 'Export it as a polygon.',
  },
  SELF_INTERSECTION: {
    message: 'The boundary crosses itself ({count} {count|place|places}); it was repaired.',
    suggestion: 'Check the repaired shape on the map.',
  },
  CODES_SHARE_POLYGON: {
    message: '{names} share one polygon, because the source has no line between them.',
    suggestion:
      'Area figures of these units are those of the whole polygon; replace it when a line is known.',
  },
  UNITS_MISSING: {
    message: '{count} {count|unit is|units are} not in the file: {names}.',
    suggestion: 'Import their boundaries as well; until then they show “no data”.',
  },
  OUTLINES_DISSOLVED: {
    message: 'Redrew {count} district and province {count|outline|outlines} from the new commune boundaries.',
    suggestion: 'If you have boundaries of districts and the province, import them after this file.',
  },
  OUTLINES_DROPPED: {
    message:
      'Hid {count} district and province {count|outline|outlines} that no longer fit the new communes.',
    suggestion:
      'Import boundaries of districts and the province, or communes whose shared edges meet exactly.',
  },
  UNIT_UNMATCHED: {
    message: '“{name}” matches no known unit.',
    suggestion: 'Correct its code or name, or choose the right set of units (2023 or 2025).',
  },
  INDICATOR_UNKNOWN: {
    message: 'The indicator “{value}” is not known.',
    suggestion: 'Use the indicator codes of the sample file.',
  },
  JSON_INVALID: {
    message: 'The JSON is wrong at line {line}, column {column}: {excerpt}',
    suggestion: 'Export the file again; it may be cut off or edited by hand.',
  },
  JSON_TOO_DEEP: {
    message: 'The JSON is nested deeper than {limit} levels.',
    suggestion: 'Check where it comes from; map data are not nested like that.',
  },
  GEOJSON_NOT_FEATURES: {
    message: 'This JSON is not map data (GeoJSON).',
    suggestion: 'Export to GeoJSON from QGIS or a similar program.',
  },
  TOPOJSON_BROKEN: {
    message: 'The TopoJSON is incomplete or malformed.',
    suggestion: 'Export it again, or convert it to GeoJSON.',
  },
  XML_BROKEN: {
    message: 'The XML is wrong at line {line}: {excerpt}',
    suggestion: 'Export it again from the original program.',
  },
  XML_TOO_DEEP: {
    message: 'The XML is nested deeper than {limit} levels.',
    suggestion: 'Check where the file comes from.',
  },
  KML_MISSING: {
    message: 'The file begins with <{element}>; it is not KML.',
    suggestion: 'Export KML again from Google Earth or QGIS.',
  },
  KMZ_WITHOUT_KML: {
    message: 'The KMZ holds no KML.',
    suggestion: 'Save it again from Google Earth, or send the KML.',
  },
  GPX_MISSING: {
    message: 'The file begins with <{element}>; it is not GPX.',
    suggestion: 'Export GPX from the device again.',
  },
  SHP_MISSING: {
    message: 'There is no .shp file.',
    suggestion: 'Pack .shp, .dbf, .shx and .prj into one ZIP.',
  },
  SHP_BROKEN: {
    message: '{name} is damaged.',
    suggestion: 'Export the shapefile again.',
  },
  MIF_MISSING: {
    message: 'There is no .mif file.',
    suggestion: 'Send the .mif and .mid files.',
  },
  MIF_BROKEN: {
    message: '{name} is damaged or has no data section.',
    suggestion: 'Export MIF/MID again.',
  },
  KML_LINK_IGNORED: {
    message: 'The file has network links or overlays, which are not loaded.',
    suggestion: 'Download that data and import it separately if needed.',
  },
  SHP_NO_DBF: {
    message: 'The .dbf is missing: shapes without names and codes.',
    suggestion: 'Add the .dbf file.',
  },
  SHP_NO_SHX: {
    message: 'The .shx is missing; the shapes are read all the same.',
    suggestion: 'Nothing to do.',
  },
  SHP_NO_PRJ: {
    message: 'The .prj is missing, so the coordinate system is not known.',
    suggestion: 'Add the .prj file or choose the system.',
  },
  SHP_COUNT_DIFFERS: {
    message: 'The numbers of shapes and attribute rows differ.',
    suggestion: 'Export the shapefile again; do not edit the .dbf on its own.',
  },
  DBF_TRUNCATED: {
    message: 'The .dbf declares {declared} rows and holds {stored}.',
    suggestion: 'Export or copy it again.',
  },
  DBF_ENCODING_DIFFERS: {
    message: 'The .cpg says {label}, but the .dbf is in {encoding}.',
    suggestion: 'Look at the sample text; choose another encoding if it is wrong.',
  },
  MIF_NO_MID: {
    message: 'The .mid of {name} is missing: shapes only.',
    suggestion: 'Send the .mid file too.',
  },
  JSON_LINE_INVALID: {
    message: 'This line is not valid JSON.',
    suggestion: 'Correct it or export it again.',
  },
  DBF_DELETED: {
    message: 'The row is marked as deleted in the .dbf.',
    suggestion: 'Nothing to do.',
  },
  DBF_NUMBER_OVERFLOW: {
    message: 'A number of the .dbf overflowed (****); it counts as empty.',
    suggestion: 'Widen the column and export again.',
  },
  GEOMETRY_INVALID: {
    message: 'The geometry cannot be read.',
    suggestion: 'Draw or export the feature again.',
  },
  GEOMETRY_TEXT_NUMBERS: {
    message: 'Coordinates were written as text and have been converted.',
    suggestion: 'Nothing to do.',
  },
  GEOMETRY_MIXED: {
    message: 'The feature mixes geometry types; the main one is kept.',
    suggestion: 'Split it into separate features if needed.',
  },
  GEOMETRY_EMPTY: {
    message: 'The geometry has no area.',
    suggestion: 'Draw the feature again.',
  },
  GEOMETRY_UNREPAIRABLE: {
    message:
      '{count} {count|part crosses itself|parts cross themselves} beyond repair and {count|was|were} left out.',
    suggestion: 'Redraw the feature in a GIS program and import again.',
  },
  RING_UNCLOSED: {
    message: 'Boundary rings were not closed ({count}); they have been.',
    suggestion: 'Nothing to do.',
  },
  DUPLICATE_VERTEX: {
    message: '{count} repeated {count|vertex was|vertices were} removed.',
    suggestion: 'Nothing to do.',
  },
  SPIKE_REMOVED: {
    message: '{count} {count|spike was|spikes were} removed from the boundary.',
    suggestion: 'Check the shape on the map.',
  },
  RING_REVERSED: {
    message: '{count} {count|ring was|rings were} turned to the standard direction.',
    suggestion: 'Nothing to do.',
  },
  RING_DROPPED: {
    message: '{count} {count|ring|rings} without area {count|was|were} dropped.',
    suggestion: 'Check the shape on the map.',
  },
  HOLE_OUTSIDE: {
    message:
      '{count} {count|hole lies|holes lie} outside the area; kept as {count|an area of its own|areas of their own}.',
    suggestion: 'Check the shape on the map.',
  },
};
