BeforeDiscovery {
    # Rows with an example: a statement that makes the cmdlet send the operation.
    $table = [System.IO.Path]::Combine($PSScriptRoot, '..', '..', 'docs', 'contract-cmdlets.tsv')
    $rows = Import-Csv -LiteralPath $table -Delimiter "`t" | Where-Object Example | ForEach-Object {
        @{ Cmdlet = $_.Cmdlet; Operation = $_.Operation; Example = $_.Example }
    }
}

Describe 'What the table of cmdlets says' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
    }

    # What one example changes is not there for the next one.
    BeforeEach {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 2 -CampaignCount 6 -AdGroupCount 2 -KeywordCount 4 -RequestsPerSecond 0 -Connect
        $emulator = $server.GetEmulator()
        Select-AdsProfile (Get-AdsProfile)[0].ProfileId
        $store = Join-Path $TestDrive "$(New-Guid).db"
        $emulator.Requests.Clear()
    }

    AfterEach { Clear-Session }

    It '<Cmdlet> sends <Operation>' -ForEach @($rows) {
        $ErrorActionPreference = 'Stop'
        $ConfirmPreference = 'None'
        $null = & ([scriptblock]::Create($Example))

        $method, $template = $Operation -split ' ', 2
        $path = '^' + ([regex]::Escape($template) -replace '\\{[^}]*}', '[^/]+') + '$'
        $sent = $emulator.Requests.Latest | Where-Object { $_.Method -ceq $method -and $_.Path -cmatch $path -and $_.Status -lt 400 }
        $sent | Should -Not -BeNullOrEmpty -Because "'$Example' sent $(($emulator.Requests.Latest | ForEach-Object { "$($_.Method) $($_.Path) $($_.Status)" }) -join ', ')"
    }
}
