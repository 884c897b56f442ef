// The room of OpenDocument.
