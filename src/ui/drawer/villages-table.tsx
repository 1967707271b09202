import { useMemo, useState, type JSX } from 'react';
import { foldText } from '../../domain/fold.ts';
import { VILLAGE_CLASSES, type VillageClass } from '../../domain/rule.ts';
import type { Technology } from '../../domain/technology.ts';
import type { VillageRow } from '../../state/rows.ts';
import { selectVillages, selectVillagesOf } from '../../state/select/villages.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText, type Text } from '../hooks/use-text.ts';
import { ToggleChip } from '../kit/toggle.tsx';
import { AnswerMark } from '../marks/answer-mark.tsx';
import { VillageMark } from '../marks/village-mark.tsx';
import { NameCell, NumberCell, OperatorMarks, TextCell } from './cells.tsx';
import { DataTable } from './data-table.tsx';
import { ScopeChip, TableTools, useScope } from './table-tools.tsx';
import type { Column } from './table-items.ts';

/** Villages with their class and every service; class chips leave only the gaps. */
export function VillagesTable(): JSX.Element {
  const text = useText();
  const { t } = text;
  const snapshot = useSnapshot();
  const scope = useScope();
  const [query, setQuery] = useState('');
  const [scoped, setScoped] = useState(false);
  const [classes, setClasses] = useState<readonly VillageClass[]>([]);
  const all = selectVillages(snapshot);
  const inScope = scoped && scope !== null ? selectVillagesOf(snapshot, scope.id) : all;
  const wanted = foldText(query);
  const rows = inScope.filter(
    (row) => (classes.length === 0 || classes.includes(row.villageClass)) && matches(row, wanted),
  );
  const { technologies } = snapshot.view;
  const columns = useMemo(() => makeColumns(text, technologies), [text, technologies]);
  const toggle = (villageClass: VillageClass): void =>
    setClasses(VILLAGE_CLASSES.filter((c) => classes.includes(c) !== (c === villageClass)));
  return (
    <>
      <TableTools query={query} onQuery={setQuery} shown={rows.length} total={all.length}>
        {VILLAGE_CLASSES.map((villageClass) => (
          <ToggleChip
            key={villageClass}
            pressed={classes.includes(villageClass)}
            title={t(`class.${villageClass}.meaning`)}
            mark={<VillageMark villageClass={villageClass} />}
            onToggle={() => toggle(villageClass)}
          >
            {t(`class.${villageClass}`)}
          </ToggleChip>
        ))}
        <ScopeChip scope={scope} pressed={scoped} onToggle={() => setScoped(!scoped)} />
      </TableTools>
      <DataTable
        label={t('drawer.tab.villages')}
        emptyWords={t(all.length === 0 ? 'drawer.empty' : 'drawer.noMatch')}
        columns={columns}
        rows={rows}
        target={(row) => ({ kind: 'village', id: row.id })}
        initialSort={{ column: 'class', descending: false }}
      />
    </>
  );
}

function matches(row: VillageRow, wanted: string): boolean {
  if (wanted === '') return true;
  return foldText(`${row.name} ${row.communeName ?? ''} ${row.districtName ?? ''}`).includes(wanted);
}

function makeColumns({ t }: Text, technologies: readonly Technology[]): readonly Column<VillageRow>[] {
  return [
    {
      id: 'name',
      label: t('column.village'),
      width: 'minmax(190px, 1fr)',
      value: (row) => row.name,
      render: (row) => <NameCell mark={<VillageMark villageClass={row.villageClass} />} name={row.name} />,
    },
    {
      id: 'class',
      label: t('column.class'),
      width: '110px',
      value: (row) => VILLAGE_CLASSES.indexOf(row.villageClass),
      render: (row) => <TextCell text={t(`class.${row.villageClass}`)} />,
    },
    textColumn('commune', t('column.unit'), (row) => row.communeName),
    textColumn('district', t('column.district'), (row) => row.districtName),
    numberColumn('population', t('column.population'), (row) => row.population),
    ...technologies.map((technology) => technologyColumn(technology)),
    answerColumn('ftth', t('service.ftth'), (row) => row.ftth),
    answerColumn('loudspeaker', t('service.loudspeaker'), (row) => row.loudspeaker),
    answerColumn('reported', t('column.reported'), (row) => row.reported),
    answerColumn('power', t('column.power'), (row) => row.hasGridPower),
  ];
}

function technologyColumn(technology: Technology): Column<VillageRow> {
  return {
    id: technology,
    label: technology,
    width: '84px',
    value: (row) => row.operators[technology].length,
    render: (row) =>
      row.operators[technology].length > 0 ? (
        <OperatorMarks operators={row.operators[technology]} />
      ) : (
        <AnswerMark answer={row.covered[technology]} wordless />
      ),
  };
}

function answerColumn(
  id: string,
  label: string,
  value: (row: VillageRow) => boolean | null,
): Column<VillageRow> {
  return { id, label, width: '92px', value, render: (row) => <AnswerMark answer={value(row)} wordless /> };
}

function textColumn(
  id: string,
  label: string,
  value: (row: VillageRow) => string | null,
): Column<VillageRow> {
  return { id, label, width: '160px', value, render: (row) => <TextCell text={value(row)} /> };
}

function numberColumn(
  id: string,
  label: string,
  value: (row: VillageRow) => number | null,
): Column<VillageRow> {
  return {
    id,
    label,
    width: '88px',
    align: 'end',
    value,
    render: (row) => <NumberCell value={value(row)} />,
  };
}
