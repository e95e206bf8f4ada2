module.exports = {
  layout: "page.njk",
  section: "figures",
  permalink: ({ page }) => `/figures/${page.fileSlug}.html`,
};
