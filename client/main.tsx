import { LanguageProvider } from './text/LanguageProvider.tsx';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './styles/tokens.css';
import './styles/contrast.css';
import './styles/base.css';
import './styles/components.css';
import './styles/shell.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { startContrast } from './comfort/contrast.ts';
import { LoadingScreen } from './components/LoadingScreen.tsx';
import { startOffline } from './offline/app-on-device.ts';
import { keepInstallQuestion } from './offline/readiness/install-prompt.ts';
import { loadRememberedPlace } from './shell/parts/remembered-place.ts';

// For speed zod would make code out of text, which the content security policy forbids. A schema decides this
// when it is made, so the application, whose modules make schemas, is loaded afterwards.
config({ jitless: true });

/** A tried interview in a frame of the designer's page: a page of its own, which keeps and sends nothing. */
const isPreview = parent !== window && new URLSearchParams(location.search).has('preview');

startContrast();
if (!isPreview) {
  startOffline();
  keepInstallQuestion();
  loadRememberedPlace();
}

const UpdateNotice = lazy(() => import('./offline/UpdateNotice.tsx').then((file) => ({ default: file.UpdateNotice })));
const App = lazy(() => import('./App.tsx').then((file) => ({ default: file.App })));
const PreviewFrame = lazy(() => import('./preview/PreviewFrame.tsx').then((file) => ({ default: file.PreviewFrame })));

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LanguageProvider>
      <Suspense fallback={null}>{!isPreview && <UpdateNotice />}</Suspense>
      <Suspense fallback={<LoadingScreen />}>{isPreview ? <PreviewFrame /> : <App />}</Suspense>
    </LanguageProvider>
  </StrictMode>,
);
