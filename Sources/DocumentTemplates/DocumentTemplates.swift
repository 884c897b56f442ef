// The room of DocumentTemplates.
