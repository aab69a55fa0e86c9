import './files.css';
import { useCallback, useId, useState } from 'react';
import { listQuestionnaires, type ReplyOf, readQuestionnaireFile } from '#contract';
import { call } from '../../api.ts';
import type { ChosenFile } from '../../components/files/chosen-file.ts';
import { FileForm } from '../../components/files/FileForm.tsx';
import { hrefOf } from '../../shell/use-address.ts';
import { useDocumentTitle } from '../../shell/use-document-title.ts';
import { useReply } from '../../shell/use-reply.ts';
import { designTexts } from '../../text/design/design-texts.ts';
import { designFileTexts } from '../../text/design-files/design-file-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { FileRefused } from '../FileRefused.tsx';
import { BroughtQuestionnaire } from './BroughtQuestionnaire.tsx';

/** A file that was read, with what it holds. */
interface BroughtFile extends ChosenFile {
  readonly read: ReplyOf<typeof readQuestionnaireFile>;
}

/** Brings a questionnaire in a file: what it holds is seen before a draft begins with it. */
export function ImportPage({ onSessionEnded }: { onSessionEnded: () => void }) {
  const { bring: text } = useTexts(designFileTexts);
  useDocumentTitle(text.title);
  const { toList } = useTexts(designTexts).draft;
  const [brought, setBrought] = useState<BroughtFile>();
  const ask = useCallback((signal: AbortSignal) => call(listQuestionnaires, { signal }), []);
  const { reply } = useReply(ask, onSessionEnded);
  const names = reply.state === 'here' ? reply.value.questionnaires.map(({ id }) => id) : [];
  const id = useId();

  async function read(file: ChosenFile) {
    setBrought(undefined);
    const query = file.name === '' ? {} : { name: file.name };
    setBrought({ ...file, read: await call(readQuestionnaireFile, { query, body: file.bytes }) });
  }

  return (
    <main className="page" tabIndex={-1}>
      <p>
        <a className="design-back" href={hrefOf(['questionnaires'], '', null)}>
          {toList}
        </a>
      </p>
      <h1>{text.title}</h1>
      <p className="design-lead">{text.lead}</p>
      <section className="card stack">
        <p id={id}>{text.hint}</p>
        <FileForm
          text={text}
          accept=".json,.xlsx"
          describedBy={id}
          read={read}
          onSessionEnded={onSessionEnded}
          problemShown={(problem) => <FileRefused problem={problem} of="questionnaire" />}
        >
          {/* Who does not see what appears below hears that it is there. */}
          {brought && <p className="visually-hidden">{`${text.found}: ${brought.name}`}</p>}
        </FileForm>
      </section>
      {brought && <BroughtQuestionnaire {...brought} names={names} onSessionEnded={onSessionEnded} />}
    </main>
  );
}
