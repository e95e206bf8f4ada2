module.exports = {
  layout: "page.njk",
  section: "disputes",
  permalink: ({ page }) => `/disputes/${page.fileSlug}.html`,
};
