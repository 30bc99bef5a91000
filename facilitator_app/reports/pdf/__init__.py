"""Drawing on paper: tagged, archivable PDF (PDF/UA-1 and PDF/A-3a), made with reportlab."""
