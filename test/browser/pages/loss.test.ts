// Data loss report and backup reminder, on the popup's and the options page's side of the marker in storage.
