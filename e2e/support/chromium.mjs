// The Chromium of the system, quiet: it must ask nothing of the network by itself, or the gate against
// foreign requests would mean little.
export const CHROMIUM = process.env.NETMET_CHROMIUM ?? '/usr/bin/chromium';

export const CHROMIUM_ARGS = [
  '--headless',
  '--no-sandbox', // continuous integration runs as root
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const WIDTHS = [320, 768, 1280];
