import { useRef, useState } from 'react';
import { type PublishedVersion, type Questionnaire, startDraft } from '#contract';
import { call } from '../../api.ts';
import { goTo } from '../../shell/use-address.ts';
import { designTexts } from '../../text/design/design-texts.ts';
import { titleIn } from '../../text/title-in.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { OpenDrafts } from './OpenDrafts.tsx';
import { OwnDialog } from './OwnDialog.tsx';
import { VersionTable } from './VersionTable.tsx';

interface QuestionnaireCardProps {
  questionnaire: Questionnaire;
  /** Names that questionnaires have. */
  names: readonly string[];
  onChanged: () => void;
  onFailed: (error: unknown) => void;
  onSessionEnded: () => void;
}

export function QuestionnaireCard({
  questionnaire,
  names,
  onChanged,
  onFailed,
  onSessionEnded,
}: QuestionnaireCardProps) {
  const text = useTexts(designTexts).list;
  const { language } = useLanguage();
  const [copied, setCopied] = useState<PublishedVersion>();
  const [saved, setSaved] = useState<PublishedVersion>();
  const [busy, setBusy] = useState(false);
  const { id, title, versions, drafts } = questionnaire;
  const shown = titleIn(title, language);

  /** Under the same name it is the same draft: its name would be taken where the reply to the first press was lost. */
  const keys = useRef(new Map<string, string>());

  async function start(from: PublishedVersion, as?: string) {
    setBusy(true);
    const draft = keys.current.get(`${from.version} ${as}`) ?? crypto.randomUUID();
    if (as !== undefined) keys.current.set(`${from.version} ${as}`, draft);
    try {
      const body = { draft, from: { id, version: from.version }, ...(as !== undefined && { as }) };
      await call(startDraft, { body });
      goTo(['draft', draft], '', null);
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className="card stack design-card" aria-labelledby={`questionnaire-${id} questionnaire-id-${id}`}>
      <div>
        <h2 id={`questionnaire-${id}`} lang={shown.language}>
          {shown.title || id}
        </h2>
        <p className="design-id" id={`questionnaire-id-${id}`}>
          {id}
        </p>
      </div>
      <h3>{text.drafts}</h3>
      <OpenDrafts drafts={drafts} onChanged={onChanged} onFailed={onFailed} />
      <h3>{text.versions}</h3>
      <VersionTable
        id={id}
        versions={versions}
        busy={busy}
        onNext={(version) => void start(version).catch(onFailed)}
        onOwn={setCopied}
        onSave={setSaved}
      />
      {copied && (
        <OwnDialog
          name={`${id} ${copied.version}`}
          names={names}
          onMake={(as) => start(copied, as)}
          onFailed={onFailed}
          onClose={() => setCopied(undefined)}
        />
      )}
      {saved && (
        <ExportDialog
          id={id}
          version={saved.version}
          onSessionEnded={onSessionEnded}
          onClose={() => setSaved(undefined)}
        />
      )}
    </section>
  );
}
