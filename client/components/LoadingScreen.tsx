import { commonTexts, useTexts } from '../text/shell/index.ts';

/** A wait: says what is happening, after 300 ms. */
export function LoadingScreen({ what }: { what?: string }) {
  const text = useTexts(commonTexts);
  return (
    <div className="loading" role="status">
      <p>{what ?? text.loading}</p>
    </div>
  );
}
