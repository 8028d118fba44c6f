import type { NextConfig } from 'next'

export default {
  // The front (lib/front) compresses, once a page; it also decides addresses, so Next must not send readers elsewhere.
  compress: false,
  poweredByHeader: false,
  skipTrailingSlashRedirect: true,
  // Titles and descriptions belong in the head of the first response, for every reader: public pages run no script that
  // could move them there.
  htmlLimitedBots: /.*/,
  // `npm test` checks the types of everything; whoever starts a clone waits for pages alone.
  typescript: { ignoreBuildErrors: true },
  // A build's cache takes longer to write than it saves, and one that a kill cut short would be carried on.
  experimental: { globalNotFound: true, turbopackFileSystemCacheForBuild: false },
} satisfies NextConfig
