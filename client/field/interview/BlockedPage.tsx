import { ArrowLeft, RotateCw } from 'lucide-react';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

interface BlockedPageProps {
  /** `bad` when something failed; `caution` when the way is only barred. */
  kind: 'bad' | 'caution';
  title: string;
  body: string;
  onRetry?: () => void;
  /** Absent while the list may not be shown. */
  onLeave: (() => void) | undefined;
}

/** Why an interview cannot go on here, and what to do. */
export function BlockedPage({ kind, title, body, onRetry, onLeave }: BlockedPageProps) {
  const text = useTexts(fieldTexts).blocked;
  return (
    <main className="page page-narrow" tabIndex={-1}>
      <Banner kind={kind} title={title}>
        <p>{body}</p>
        <div className="row">
          {onRetry && (
            <Button icon={RotateCw} onClick={onRetry}>
              {text.retry}
            </Button>
          )}
          {onLeave && (
            <Button icon={ArrowLeft} onClick={onLeave}>
              {text.toList}
            </Button>
          )}
        </div>
      </Banner>
    </main>
  );
}
