// The room of WordprocessingML.
