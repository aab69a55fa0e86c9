import { useState } from 'react';
import { importContacts, type ReplyOf } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { CsvFileForm } from '../../components/files/CsvFileForm.tsx';
import { ImportReport } from '../../components/ImportReport.tsx';
import { useEdition } from '../../shell/editions/edition-context.ts';
import { contactTexts } from '../../text/contacts/contact-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { contactTemplate } from './contact-template.ts';

/** Brings contacts of dwellings that are in the sample. They are not shown here, before or after. */
export function ImportContacts({ onSessionEnded }: { onSessionEnded: () => void }) {
  const text = useTexts(contactTexts);
  const { locale } = useLanguage();
  const { edition, reload } = useEdition();
  const [report, setReport] = useState<ReplyOf<typeof importContacts>>();
  const [lacksKeys, setLacksKeys] = useState(false);

  async function send(body: Uint8Array<ArrayBuffer>) {
    setReport(undefined);
    setLacksKeys(false);
    try {
      setReport(await call(importContacts, { params: { survey: edition.key }, body }));
    } catch (error) {
      const code = error instanceof ApiProblem && error.code;
      if (code === 'survey-closed') reload();
      else if (code === 'keys-absent') setLacksKeys(true);
      else throw error;
    }
  }

  return (
    <section className="card stack">
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      <CsvFileForm
        text={text}
        template={{ href: contactTemplate(text.example), name: 'cifra-contacts.csv' }}
        send={send}
        onSessionEnded={onSessionEnded}
      >
        {lacksKeys && <Banner kind="caution">{text.withoutKeys}</Banner>}
        {report && (
          <ImportReport
            report={report}
            caption={text.title}
            imported={(kept) => text.imported(kept, formatNumber(report.deleted, locale))}
          />
        )}
      </CsvFileForm>
    </section>
  );
}
