import '@remix-run/node';
import type { Actor } from '~/use-cases/actor';

/** What the web server tells every loader and action about the request. */
declare module '@remix-run/node' {
  interface AppLoadContext {
    /** Who asks. */
    actor: Actor;
    /** Whether this is the evaluation mode, in which anybody on this machine may act as anybody. */
    isEvaluation: boolean;
    /** Whether pages are read over HTTPS, so that cookies are bound to it. */
    isSecure: boolean;
    /** Where the request comes from, for limits; never stored or logged. */
    address: string;
    /** What the browser calls itself; may be empty. */
    device: string;
    /** The one-time word by which the Content-Security-Policy knows our own scripts. */
    cspNonce: string;
    /** Languages a reader may choose from; with the pseudo-languages when tests ask for them. */
    languages: readonly [string, ...string[]];
  }
}
