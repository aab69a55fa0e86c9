import './loading.css';
import { shellTexts } from '../text/shell/shell-texts.ts';
import { useTexts } from '../text/use-texts.ts';

/** A wait: says what is happening, after 300 ms. */
export function LoadingScreen({ what }: { what?: string }) {
  const text = useTexts(shellTexts);
  return (
    <div className="loading" role="status">
      <p>{what ?? text.loading}</p>
    </div>
  );
}
