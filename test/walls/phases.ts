export const phases = ['draft', 'frozen', 'running', 'closed', 'opened', 'cancelled'] as const;
/** Before anything was published there is no response. */
export const before = ['draft', 'frozen'] as const;
export const sealed = ['running', 'closed', 'cancelled'] as const;
export const opened = ['opened'] as const;
export const published = [...sealed, ...opened] as const;
