// The room of OfficePackage.
