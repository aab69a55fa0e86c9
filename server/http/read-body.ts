import express, { type Request, type Response } from 'express';
import { Problem } from '../problems.ts';

const MB = 1024 * 1024;

/** Largest body by what the endpoint accepts; compressed bodies are measured once inflated. */
export const BODY_LIMITS = { json: MB, csv: 20 * MB, raw: 25 * MB } as const;

/** Reads a whole body. Called after access is checked, so that strangers cannot fill the server's memory. */
export function readBody(request: Request, response: Response, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    express.raw({ type: () => true, limit })(request, response, (error?: unknown) => {
      if (error) reject(error);
      else resolve(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
    });
  });
}

/**
 * Parses JSON from UTF-8.
 *
 * @throws Problem malformed-json, without the parser's own message, because it quotes the input
 */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Problem('malformed-json');
  }
}
