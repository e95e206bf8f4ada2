"""What writes records for their author: a new project, skeletons, new ids."""
