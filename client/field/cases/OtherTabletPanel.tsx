import { ArrowDownToLine } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import { ApiProblem, call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { problemText } from '../../components/ProblemBanner.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { shellTexts } from '../../text/shell/shell-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { vaultTexts } from '../../text/vault/vault-texts.ts';
import { asJournalError } from '../journal/errors.ts';
import type { Journal } from '../journal/journal.ts';
import { SecretField } from '../start/SecretField.tsx';
import { type DraftElsewhere, draftsElsewhere, type TakenOverDrafts, takeOver } from '../sync/take-over.ts';
import { MEANS } from '../vault/tablet.ts';

interface OtherTabletPanelProps {
  journal: Journal;
  onTaken: () => void;
}

/**
 * Brings the interviews that the person began on another tablet here: that one broke, was lost, or stayed behind. The
 * secret of the other tablet opens them. Silent when there are none.
 */
export function OtherTabletPanel({ journal, onTaken }: OtherTabletPanelProps) {
  const { takeOver: text, unlock } = useTexts(vaultTexts);
  const { codes } = useTexts(fieldTexts).blocked;
  const shell = useTexts(shellTexts);
  const { locale } = useLanguage();
  const [drafts, setDrafts] = useState<readonly DraftElsewhere[]>([]);
  const [isOpening, setOpening] = useState(false);
  const [error, setError] = useState<string>();
  const [taken, setTaken] = useState<TakenOverDrafts>();

  useEffect(() => {
    let gone = false;
    // Without a network there is nothing to bring.
    draftsElsewhere(call, journal.keys.deviceId).then(
      (found) => !gone && setDrafts(found),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [journal]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const secret = String(new FormData(event.currentTarget).get('secret'));
    if (secret.trim() === '') return setError(unlock.fillSecret);
    setError(undefined);
    setOpening(true);
    try {
      const result = await takeOver(journal, call, { drafts, secret }, MEANS);
      if (result.closed === drafts.length) setError(text.wrong);
      else {
        setTaken(result);
        setDrafts(await draftsElsewhere(call, journal.keys.deviceId));
        onTaken();
      }
    } catch (failure) {
      const isNetwork = failure instanceof ApiProblem;
      setError(isNetwork ? problemText(failure, shell) : codes[asJournalError(failure, 'bringing interviews').code]);
    }
    setOpening(false);
  }

  const count = (n: number) => formatNumber(n, locale);
  return (
    <>
      {taken !== undefined && taken.taken > 0 && (
        <Banner kind="good">{text.taken(taken.taken, count(taken.taken))}</Banner>
      )}
      {taken !== undefined && taken.differing > 0 && (
        <Banner kind="caution">{text.differing(taken.differing, count(taken.differing))}</Banner>
      )}
      {drafts.length > 0 && taken === undefined && (
        <details className="card other-tablet">
          <summary>{text.title(drafts.length, count(drafts.length))}</summary>
          <form className="stack" onSubmit={submit} noValidate autoComplete="off">
            <p>{text.lead}</p>
            <SecretField name="secret" label={text.secret} error={error} />
            <div>
              <Button icon={ArrowDownToLine} type="submit" disabled={isOpening}>
                {isOpening ? unlock.opening : text.bring}
              </Button>
            </div>
          </form>
        </details>
      )}
    </>
  );
}
