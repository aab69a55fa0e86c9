import { CornerUpRight } from 'lucide-react';
import type { TextContext } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { designTranslationTexts } from '../../text/design-translation/design-translation-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

interface ContextOfTextProps {
  /** Key of the text. */
  of: string;
  context: TextContext | undefined;
  /** Language in which it is told. */
  language: string;
  open: (context: TextContext) => void;
}

/** Where a text is met: form, screen, who is asked, what comes before. */
export function ContextOfText({ of, context, language, open }: ContextOfTextProps) {
  const texts = useTexts(designTranslationTexts);
  const text = texts.context;
  if (!context) return <p className="translation-context">{text.nowhere}</p>;
  const { formTitle, screen, question, asked, before, about } = context;
  return (
    <div className="translation-context">
      <p>
        <span lang={language}>{formTitle}</span>
        {screen !== undefined && <> › {screen}</>}
        {question !== undefined && <> › {question}</>}
      </p>
      {asked !== undefined && (
        <p>
          {text.asked} <span lang={language}>{asked}</span>
        </p>
      )}
      {about !== undefined && (
        <p>
          {text.about} <q lang={language}>{about}</q>
        </p>
      )}
      {about === undefined && before !== undefined && (
        <p>
          {text.before} <q lang={language}>{before}</q>
        </p>
      )}
      {screen !== undefined && (
        <Button
          kind="quiet"
          icon={CornerUpRight}
          aria-label={texts.of({ does: text.open, key: of })}
          onClick={() => open(context)}
        >
          {text.open}
        </Button>
      )}
    </div>
  );
}
