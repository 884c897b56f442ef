let folder = "school"
try makeCertificate(
    of: "\(folder)/plan.docx", marks: "\(folder)/marks.csv", profile: "\(folder)/plankit.yml",
    to: "\(folder)/certificate.docx")
