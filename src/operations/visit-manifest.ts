/** What a phone needs to keep a visit's page on its home screen (W3C web app manifest). */
export function visitManifest(token: string): object {
  const page = `/v/${encodeURIComponent(token)}`;
  return {
    id: page,
    start_url: page,
    scope: '/v/',
    name: 'Patience – mon ticket',
    short_name: 'Mon ticket',
    lang: 'fr',
    display: 'standalone',
    orientation: 'portrait',
    background_color: '#f7f6f1',
    theme_color: '#083a3f',
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
