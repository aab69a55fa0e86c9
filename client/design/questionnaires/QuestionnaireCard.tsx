import { useState } from 'react';
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
  onChanged: () => void;
  onFailed: (error: unknown) => void;
  onSessionEnded: () => void;
}

export function QuestionnaireCard({ questionnaire, onChanged, onFailed, onSessionEnded }: QuestionnaireCardProps) {
  const text = useTexts(designTexts).list;
  const { language } = useLanguage();
  const [copied, setCopied] = useState<PublishedVersion>();
  const [saved, setSaved] = useState<PublishedVersion>();
  const [busy, setBusy] = useState(false);
  const { id, title, versions, drafts } = questionnaire;
  const shown = titleIn(title, language);

  /** Sent again after a lost reply it would be the same draft; here the person presses once more. */
  async function start(from: PublishedVersion, as?: string) {
    setBusy(true);
    const draft = crypto.randomUUID();
    try {
      const body = { draft, from: { id, version: from.version }, ...(as !== undefined && { as }) };
      await call(startDraft, { body });
      goTo(['draft', draft], '', null);
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className="card stack design-card" aria-labelledby={`questionnaire-${id}`}>
      <div>
        <h2 id={`questionnaire-${id}`} lang={shown.language}>
          {shown.title || id}
        </h2>
        <p className="design-id">{id}</p>
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
