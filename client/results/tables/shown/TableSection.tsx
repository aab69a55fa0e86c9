import { useState } from 'react';
import { type ComparedTable, type FigureSource, makeTableFile, type TableChoices } from '#contract';
import { callForFile } from '../../../api.ts';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { ComparedSection } from '../../compared/ComparedSection.tsx';
import { FigureDownloads } from '../../downloads/FigureDownloads.tsx';
import type { WrittenSpec } from '../model/spec.ts';
import { useMadeTable } from '../use-table-replies.ts';
import { AskedReply } from './AskedReply.tsx';
import { MadeTableView } from './MadeTableView.tsx';
import { SpecFindings } from './SpecFindings.tsx';
import { TableScripts } from './TableScripts.tsx';

interface TableSectionProps {
  readonly title: string;
  readonly text: string;
  /** The same as it is worked on. */
  readonly spec: WrittenSpec;
  readonly onChange: (spec: WrittenSpec) => void;
  /** What it is made from. */
  readonly source: FigureSource;
  readonly choices: TableChoices;
  readonly onSessionEnded: () => void;
}

/** The table of a specification, the wait for it, or why it cannot be made. */
export function TableSection({ title, text, spec, onChange, source, choices, onSessionEnded }: TableSectionProps) {
  const { shown } = useTexts(tablePageTexts);
  const { survey } = choices;
  const asked = useMadeTable({ survey, text, source }, onSessionEnded);
  const { reply } = asked;
  const [compared, setCompared] = useState<ComparedTable>();
  return (
    <>
      <AskedReply weighting={source.weighting} {...asked} />
      {reply.state === 'here' && 'findings' in reply.value && (
        <SpecFindings title={shown.refused} findings={reply.value.findings} />
      )}
      {reply.state === 'here' && 'made' in reply.value && (
        <>
          <MadeTableView
            title={title}
            made={reply.value.made}
            compared={compared}
            choices={choices}
            onSessionEnded={onSessionEnded}
          />
          <TableScripts survey={survey} text={text} source={source} />
          <FigureDownloads
            ask={(file) => callForFile(makeTableFile, { query: { survey }, body: { text, source, ...file } })}
          />
          <ComparedSection
            survey={survey}
            text={text}
            spec={spec}
            onChange={onChange}
            source={source}
            variables={choices.variables}
            onCompared={setCompared}
            onSessionEnded={onSessionEnded}
          />
        </>
      )}
    </>
  );
}
