import path from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import type { Environment } from '~/env.server';
import { languages, pseudoLanguages } from '~/locales/translate';
import type { Actor } from '~/use-cases/actor';
import { guardRequest } from './guard-request.server';
import { logError } from './log.server';
import { networkOf } from './network-of';
import { logRequests } from './log-requests.server';
import type { PageAnswer, PageTask } from './page-beside.server';
import { pagesBeside } from './pages-beside.server';
import { sendProblem } from './problem-response.server';
import { securityHeaders } from './security-headers.server';
import { sessionToken } from './session-cookie.server';
import './load-context';

/** The pages of a build, and how to serve the files that belong to them. */
export interface WebApplicationParts {
  build: ServerBuild | (() => Promise<ServerBuild>);
  environment: Environment;
  /** Serves scripts, styles and pictures; {@link builtFiles} unless a development server makes them on demand. */
  files: RequestHandler;
  /** Whose session a secret opens. */
  identify: (token: string) => Promise<Actor>;
  /** Makes a page in a thread of its own; without it pages are made in this one. */
  makePage?: (task: PageTask) => Promise<PageAnswer>;
}

/** What happens to a request, in this order. */
export function createWebApplication({ build, environment, files, identify, makePage }: WebApplicationParts): Express {
  const offered = environment.pseudoLocales ? ([...languages, ...pseudoLanguages] as const) : languages;
  const isSecure = environment.publicUrl?.startsWith('https:') ?? false;
  const application = express();
  application.set('trust proxy', environment.proxies);
  application.disable('x-powered-by');
  application.disable('etag');
  application.use(securityHeaders(isSecure), logRequests, guardRequest(environment), compression(), files);
  const getLoadContext = async (request: Request, response: Response): Promise<AppLoadContext> => ({
    actor: await identify(sessionToken(request, isSecure)),
    isEvaluation: environment.publicUrl === undefined,
    isSecure,
    address: networkOf(request.ip ?? ''),
    device: request.headers['user-agent'] ?? '',
    cspNonce: String(response.locals.cspNonce),
    languages: offered,
  });
  if (typeof build !== 'function') {
    application.all(askedOften, createRequestHandler({ build: onlyOften(build), getLoadContext }));
  }
  if (makePage) application.use(pagesBeside(makePage, getLoadContext));
  application.all('*', createRequestHandler({ build, getLoadContext }));
  application.use(answerUnexpected);
  return application;
}

/** What every open questionnaire asks all the time. */
const askedOften = /^\/assessments\/[^/]+\/(answers|changes)$/;
const oftenRoutes = ['root', 'routes/assessments.$assessmentId.answers', 'routes/assessments.$assessmentId.changes'];

/** The same build with these routes alone: to try an address on all the others takes longer than to save an answer. */
function onlyOften(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).filter(([id]) => oftenRoutes.includes(id));
  return { ...build, routes: Object.fromEntries(routes) };
}

/** Files of a production build: those with a hash in their name never change. */
export function builtFiles(build: ServerBuild): RequestHandler {
  const directory = path.resolve(build.assetsBuildDirectory);
  const router = express.Router();
  router.use('/assets', express.static(path.join(directory, 'assets'), keptFor('max-age=31536000, immutable')));
  router.use(express.static(directory, keptFor('max-age=3600')));
  return router;
}

/** `no-store` stands in the headers already, and express leaves alone what stands there. */
function keptFor(duration: string): Parameters<typeof express.static>[1] {
  return {
    index: false,
    redirect: false,
    cacheControl: false,
    setHeaders: (response) => response.setHeader('Cache-Control', duration),
  };
}

// Express knows an error handler by its four parameters.
const answerUnexpected: ErrorRequestHandler = (error, request, response, next) => {
  const id = String(response.locals.requestId);
  logError(error, { id });
  if (response.headersSent) return next(error);
  sendProblem(request, response, 500, 'unexpected', { request: id });
};
