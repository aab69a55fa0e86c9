import type { Express } from 'express';
import { getUpload, sendPiece, submitUpload } from '#contract';
import { receiveUpload, takePiece, uploadState } from '../devices/uploads.ts';
import { route } from '../http/route.ts';
import type { Services } from '../services.ts';

/** Interviews that tablets send in pieces. */
export function uploadRoutes(app: Express, services: Services): void {
  route(app, services, getUpload, async ({ account, params }) => uploadState(services, account.user, params.sha256));

  route(app, services, sendPiece, async ({ account, params, query, received }) =>
    takePiece(services, { user: account.user, sha256: params.sha256, ...query, piece: received.bytes }),
  );

  route(app, services, submitUpload, async ({ account, params, body, response }) => {
    const { receipt, again } = await receiveUpload(services, { account, sha256: params.sha256 }, body);
    response.status(again ? 200 : 201);
    return receipt;
  });
}
