import { createContext, useContext } from 'react';

/** The one-time word by which the Content-Security-Policy knows our own scripts. Only the server knows it. */
export const NonceContext = createContext<string | undefined>(undefined);

export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
