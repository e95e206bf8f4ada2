"""Making the site: the theme, rendering, checking links, and the one door to the disk."""
