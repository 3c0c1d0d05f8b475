import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { UserError } from '../../src/domain/user-error.ts';

/** The first port that `start` tries, and how many it tries. */
const firstPort = 4321;
const portCount = 100;

/** Types of our files that hosts' tables lack, and text that needs its encoding named. */
const contentTypes: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.bib': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.jsonl': 'application/x-ndjson; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** A running server. */
export interface RunningServer {
  /** Where the site is, e.g. `http://127.0.0.1:4321/map/`. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** How to serve a site. */
export interface ServeOptions {
  readonly base: string;
  /** Port to take; by default the first free one from 4321 on. 0 lets the system choose. */
  readonly port?: number;
  /** True where every text file has its packed twin `<name>.gz` beside it. */
  readonly isCompressed?: boolean;
}

/** Serves a built site on this machine alone, as a static host would: under its base path, folders with a slash, 404.html. */
export async function serveSite(siteDir: string, options: ServeOptions): Promise<RunningServer> {
  const { base, port } = options;
  const server = createServer(siteHandler(siteDir, options));
  const ports =
    port === undefined ? Array.from({ length: portCount }, (_, step) => firstPort + step) : [port];
  const taken = await listenOnFirstFree(server, ports);
  return {
    address: `http://127.0.0.1:${taken}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

function siteHandler(siteDir: string, { base, isCompressed = false }: ServeOptions): Handler {
  const notFoundFile = join(siteDir, '404.html');
  const notFoundPage = existsSync(notFoundFile) ? readFileSync(notFoundFile) : 'Not found';
  const answerNotFound: Handler = (_request, response) => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFoundPage);
  };
  const files = sirv(siteDir, {
    dev: false,
    etag: true,
    gzip: isCompressed,
    extensions: [],
    onNoMatch: answerNotFound,
    setHeaders(response, pathname) {
      const type = contentTypes[extname(pathname)];
      if (type !== undefined) response.setHeader('Content-Type', type);
      response.setHeader('X-Content-Type-Options', 'nosniff');
    },
  });
  return (request, response) => {
    const { path, query } = splitQuery(request.url ?? '/');
    const target = redirectTarget(path, { siteDir, base });
    if (target !== null) {
      response.writeHead(301, { Location: `${target}${query}` }).end();
      return;
    }
    if (!path.startsWith(base)) {
      answerNotFound(request, response);
      return;
    }
    const inner = `/${path.slice(base.length)}`;
    request.url = `${inner.endsWith('/') ? `${inner}index.html` : inner}${query}`;
    files(request, response);
  };
}

function splitQuery(url: string): { path: string; query: string } {
  const at = url.indexOf('?');
  return at === -1 ? { path: url, query: '' } : { path: url.slice(0, at), query: url.slice(at) };
}

/** Where a path without its slash leads: to the map from outside it, to a folder from its bare name. */
function redirectTarget(
  path: string,
  { siteDir, base }: { siteDir: string; base: string },
): string | null {
  if (base !== '/' && (path === '/' || `${path}/` === base)) return base;
  if (!path.startsWith(base) || path.endsWith('/') || path.includes('..')) return null;
  const inner = path.slice(base.length);
  return existsSync(join(siteDir, inner, 'index.html')) ? `${path}/` : null;
}

async function listenOnFirstFree(server: Server, ports: readonly number[]): Promise<number> {
  for (const port of ports) {
    if (await canListen(server, port)) return (server.address() as AddressInfo).port;
  }
  throw new UserError(`The ports ${ports[0] ?? ''} to ${ports.at(-1) ?? ''} are all taken.`, {
    where: 'this machine',
    hint: 'End another server, then start again.',
  });
}

function canListen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      resolve(true);
    });
  });
}
