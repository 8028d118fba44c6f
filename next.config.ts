import type { NextConfig } from 'next'

export default {
  // The front (lib/front) compresses, once a page; it also decides addresses, so Next must not send readers elsewhere.
  compress: false,
  poweredByHeader: false,
  skipTrailingSlashRedirect: true,
  // Titles and descriptions belong in the head of the first response, for every reader: public pages run no script that
  // could move them there.
  htmlLimitedBots: /.*/,
  experimental: { globalNotFound: true },
} satisfies NextConfig
