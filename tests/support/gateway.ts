import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import express from 'express';
import { serveClient } from '../../server/http/client-files.ts';
import { securityHeaders } from '../../server/security/headers.ts';

/** What stands between a tablet and the server. */
export interface Gateway {
  readonly address: string;
  /** The pages that the server has from now on, as after a deploy. */
  deploy(folder: string): void;
  /** `up`; `down`: nobody answers; `portal`: a network that asks to sign in answers everything. */
  set(state: 'up' | 'down' | 'portal'): void;
  /** Goes down after this many more files of the pages. */
  dieAfter(files: number): void;
  isUp(): boolean;
  close(): Promise<void>;
}

/** A server whose pages can be exchanged and which can go away, in front of the real one's API. */
export async function openGateway(api: string, pages: string): Promise<Gateway> {
  let client = serveClient(pages);
  let state: 'up' | 'down' | 'portal' = 'up';
  let left = Number.POSITIVE_INFINITY;
  const app = express();
  app.disable('etag');
  app.use((incoming, outgoing, next) => {
    if (state === 'down') return incoming.socket.destroy();
    if (state === 'portal') return answerAsPortal(outgoing);
    next();
  });
  app.use(securityHeaders({ tls: false }));
  app.use((incoming, outgoing, next) => {
    if (incoming.path.startsWith('/api/')) return pass(api, incoming, outgoing);
    left -= 1;
    if (left < 0) {
      state = 'down';
      return incoming.socket.destroy();
    }
    client(incoming, outgoing, next);
  });
  const server = createServer(app);
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    isUp: () => state === 'up',
    deploy: (folder) => {
      client = serveClient(folder);
    },
    set: (wanted) => {
      state = wanted;
      left = Number.POSITIVE_INFINITY;
      if (wanted === 'down') for (const socket of sockets) socket.destroy();
    },
    dieAfter: (files) => {
      left = files;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

function answerAsPortal(outgoing: ServerResponse): void {
  outgoing.writeHead(200, { 'content-type': 'text/html' });
  outgoing.end('<!doctype html><title>Hotel</title><h1>Sign in to the hotel network</h1>');
}

function pass(api: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, headers } = incoming;
  const url = new URL((incoming as express.Request).originalUrl, api);
  const onward = request(url, { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode!, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}
