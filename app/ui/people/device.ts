/** Parts of what browsers call themselves, the more telling ones first: most also name others. */
const browsers: [pattern: RegExp, name: string][] = [
  [/\bEdg(e|A|iOS)?\//, 'edge'],
  [/\b(OPR|Opera)\//, 'opera'],
  [/\bSamsungBrowser\//, 'samsung'],
  [/\b(Firefox|FxiOS)\//, 'firefox'],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'chrome'],
  [/\bSafari\//, 'safari'],
];

const systems: [pattern: RegExp, name: string][] = [
  [/\b(iPhone|iPad|iPod)\b/, 'ios'],
  [/\bAndroid\b/, 'android'],
  [/\bCrOS\b/, 'chromeos'],
  [/\bWindows\b/, 'windows'],
  [/\b(Macintosh|Mac OS X)\b/, 'macos'],
  [/\bLinux\b/, 'linux'],
];

/** Which browser and system a device says it is, by the names of their words; `other` where it says nothing we know. */
export function deviceOf(device: string): { browser: string; system: string } {
  const named = (known: [RegExp, string][]) => known.find(([pattern]) => pattern.test(device))?.[1] ?? 'other';
  return { browser: named(browsers), system: named(systems) };
}
