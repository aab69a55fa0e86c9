import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Security headers. Scripts are strict, except for WebAssembly (key derivation on the tablet). Style elements
 * may be inline, because SurveyJS writes its theme into one and offers no nonce.
 */
export function securityHeaders({ tls }: { tls: boolean }): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'"],
        styleSrcElem: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        // The designer's page shows the interview in a frame, which is one of our own pages.
        frameSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: tls ? { maxAge: 365 * 24 * 3600 } : false,
    xFrameOptions: { action: 'sameorigin' },
  });
}
