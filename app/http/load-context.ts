import '@remix-run/node';
import type { Actor } from '~/use-cases/actor';

/** What the web server tells every loader and action about the request. */
declare module '@remix-run/node' {
  interface AppLoadContext {
    /** Who asks. */
    actor: Actor;
    /** The one-time word by which the Content-Security-Policy knows our own scripts. */
    cspNonce: string;
    /** Languages a reader may choose from; with the pseudo-languages when tests ask for them. */
    languages: readonly [string, ...string[]];
  }
}
