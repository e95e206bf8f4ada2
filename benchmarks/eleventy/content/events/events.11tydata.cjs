module.exports = {
  layout: "page.njk",
  section: "events",
  permalink: ({ page }) => `/events/${page.fileSlug}.html`,
};
