"""What has been published, and practice inspections built from published figures."""
